#pragma once

#include "fit/purchase_model.hpp"

namespace retain::test {

/// Estimates of the CDNOW sample until 1997-09-30.
inline const fit::PurchaseLaw cdnow_bg{fit::PurchaseModel::bg_nbd,
                                       {.2425945224, 4.4136020190, .7929220172, 2.4259067768}};
inline const fit::PurchaseLaw cdnow_mbg{fit::PurchaseModel::mbg_nbd,
                                        {.5248431591, 6.1830852796, .8913593907, 1.6140022402}};
inline const fit::PurchaseLaw cdnow_pareto{
    fit::PurchaseModel::pareto_nbd, {.5532770469, 10.5776834633, .6062399891, 11.6687352889}};

}  // namespace retain::test
